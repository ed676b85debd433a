"""Words that rules of text look for: abbreviations, honorifics, articles, first words of sentences.

English first, with German and French where they are plain.  All in small letters and without
their last point; a rule compares in small letters, except where it says otherwise.
"""


def listed(told: str) -> frozenset[str]:
    """The words of `told`, which are divided by blanks."""
    return frozenset(told.split())


HONORIFICS = listed(
    "mr mrs ms mx miss messrs dr prof professor sir dame lord lady madam rev hon sen rep gov gen col lt sgt capt cmdr maj adm pres "
    "herr herrn frau hr fr fräulein dipl-ing ing mag dott sig sra mme mmes mlle monsieur madame mademoiselle mgr"
)
"""Forms of address before a name; French "M." is told apart by its point."""

BEFORE_NAMES = HONORIFICS - listed(
    "miss professor lord lady madam dame sir herr herrn frau fräulein monsieur madame mademoiselle"
) | listed("st mt ft ste vs")
"""Abbreviations behind which a sentence goes on, whatever follows."""

BEFORE_NUMBERS = listed("no nos nr nrn p pp s vol art arts fig figs ch sec par abs bd kap ziff tel n° approx ca circa c")
"""Abbreviations behind which a sentence goes on where a number follows."""

WITHIN_SENTENCES = listed(
    "bzw vgl ggf evtl inkl exkl sog bspw lat engl geb gest verh zzgl abzgl gem lt bes insb einschl franz amerik russ hrsg "
    "dept univ assn est av env chap cf viz ibid e.g i.e"
)
"""More of them: they do not end sentences."""

MAY_END = listed(
    "inc corp co ltd llc plc jr sr bros etc al ave blvd rd esq dist usw usf ff str mio mrd jh jhd mwst "
    "jan feb mar apr jun jul aug sep sept oct nov dec okt dez janv févr avr juil déc mon tue tues wed thu thur thurs fri sat sun "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo"
)
"""Abbreviations behind which a sentence ends where a word follows with which sentences begin."""

STARTERS = listed(
    "the a an this that these those he she it they we i you his her its their our my there here but and or so yet if when while as at in "
    "on for from by with after before since although though however meanwhile what who why how where which not no one some many most all "
    "der die das den dem des ein eine einen einem einer er sie es wir ich ihr sein seine ihre dies diese dieser dieses und aber oder doch "
    "auch in im am an auf bei mit nach von vor zu zum zur für wenn als da dass so nun jedoch dabei damit nachdem laut "
    "le la les un une des il elle ils elles on nous vous je ce cet cette ces son sa ses mais et ou donc dans en au aux avec pour "
    "par sur selon"
)
"""Words with which sentences begin and names hardly ever do."""

MONTHS = listed(
    "januar jänner februar märz april mai juni juli august september oktober november dezember "
    "jan feb mär apr jun jul aug sep sept okt nov dez jahrhundert jahrhunderts jahrhunderte jahrtausend"
)
"""Behind a German ordinal: "3. Oktober", "19. Jahrhundert"."""

BEFORE_ORDINALS = listed(
    "am im vom zum beim bis ab seit der die das dem den des ein einen einem einer eines jeder jedes jeden zur unter auf in nach vor "
    "dritten ihrem ihren ihre seinem seinen seine sein"
)
"""Before a German ordinal: "der 2. Weltkrieg"."""

DAYS = listed("monday tuesday wednesday thursday friday saturday sunday eastern pacific central local mon tue wed thu fri sat sun gmt utc")
"""Behind "p.m." within a sentence."""

IN_SMALL_LETTERS = listed("etc usw usf ff al vs dr prof st str mio mrd inkl mr mrs ms hr fr")
"""Abbreviations that are no everyday words even where they begin with a small letter."""
