"""Words that report what somebody says: English, German, French, Spanish, Italian; a few Hebrew and Japanese ones.

All in small letters, in the forms in which news has them.  What is as often something else (the
"reports" of a ministry, "it claims lives") is listed apart, and believed only where nothing better stands there.
"""

from functools import cache

from gui.model.word_lists import listed

_ENGLISH = (
    "said says say saying told tells tell telling added adds adding explained explains explaining announced announces announcing "
    "argued argues arguing asked asks asking insisted insists insisting stated stating replied replies replying declared declares "
    "declaring warned warns warning wrote writes writing tweeted tweets posted commented confirmed confirms confirming denied denies "
    "denying suggested suggests suggesting acknowledged acknowledges admitted admits alleged alleges asserted asserts boasted "
    "complained complains conceded concedes concluded concludes contended contends cried decried described describes describing "
    "emphasized emphasised estimated exclaimed hinted implied joked lamented maintained mentioned mused observed predicted predicts "
    "proclaimed promised pronounced quipped quoted recalled recalls remarked remarks repeated responded responds revealed shouted "
    "spoke stressed stresses testified thinks thought tells urged urges vowed whispered yelled believes believe believed called "
    "calling continued criticized criticised condemned recommended reiterated reminded informed cautioned countered noted noting "
    "claimed claiming reported reportedly cited citing"
)
_GERMAN = (
    "sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären meint meinte meinten gemeint betont betonte betonten äußert "
    "äußerte äußerten geäußert berichtet berichtete berichteten schreibt schrieb schrieben geschrieben kommentiert kommentierte "
    "kommentierten kritisiert kritisierte kritisierten warnt warnte warnten gewarnt bestätigt bestätigte bestätigten behauptet "
    "behauptete behaupteten fordert forderte forderten gefordert verlangt verlangte verlangten verkündet verkündete verkündeten "
    "entgegnet entgegnete entgegneten antwortet antwortete antworteten erwidert erwiderte erwiderten ergänzt ergänzte ergänzten "
    "erläutert erläuterte erläuterten befürchtet befürchtete befürchteten fürchtet fürchtete fürchteten beklagt beklagte beklagten "
    "bestreitet bestritt bestritten dementiert dementierte dementierten begründet begründete begründeten bezeichnet bezeichnete "
    "bezeichneten bekräftigt bekräftigte bekräftigten urteilt urteilte urteilten fragt fragte fragten rief riefen skandiert "
    "skandierte skandierten zitiert zitierte zitierten meldet meldete meldeten verlautet verlautete unterstrich hieß heißt glaubt "
    "glaubte glaubten spekuliert spekulierte vermutet vermutete vermuteten versichert versicherte versicherten verspricht versprach "
    "versprachen appellierte appellierten riet rieten sprach sprachen spricht sprechen schilderte schilderten informierte gestand "
    "vorwarf vorwirft ankündigte angekündigt mitteilte mitteilten mitgeteilt angab angaben hinzufügte hinzugefügt feststellte "
    "aufforderte zugab einräumte hinwies bekanntgab bekannt"
)
_ROMANCE = (
    "dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté annonce annoncé "
    "indique indiqué précise précisé souligne souligné estime estimé assure assuré écrit raconte raconté répond répondu rappelle "
    "rappelé confie dijo dice dicen dijeron afirmó afirma afirmaron explicó explica declaró declara añadió añade aseguró asegura "
    "señaló señala anunció anuncia indicó indica manifestó sostuvo sostiene comentó contó respondió escribió agregó subrayó advirtió "
    "disse detto dicono dissero afferma affermato spiega spiegato dichiara dichiarato dichiarò aggiunge aggiunto aggiunse sottolinea "
    "sottolineato racconta raccontato risponde risposto scrive scritto annuncia annunciato sostiene sostenuto"
)
_HEBREW = "אמר אמרה אמרו אומר אומרת אומרים מסר מסרה מסרו הוסיף הוסיפה הוסיפו טען טענה טענו הסביר הסבירה ציין ציינה הודיע הודיעה כתב כתבה"

_OFTEN_ELSE = (
    "claims claim reports report notes note states adds asks calls thinks believe thought writing warning describing called estimated "
    "spoke quoted cited citing revealed posted observed continued maintained described believed recommended sprach sprachen spricht "
    "sprechen bezeichnet bezeichnete bezeichneten rief riefen angaben begründet begründete heißt hieß glaubt glaubte gestand bekannt "
    "geschrieben schrieb informierte fragt forderten fordert écrit indique indica estime annonce dice"
)
_TELLING = "told tells tell telling asked informed reminded warned assured promised urged cautioned advised"  # ("told Quartz")
_SEPARABLE = {
    "mit": "teilte teilten teilt teilen",
    "an": "kündigte kündigten kündigt gab gaben gibt deutete deuteten mahnte klagte prangerte",
    "hinzu": "fügte fügten fügt setzte",
    "vor": "warf warfen wirft schlug schlugen schlägt",
    "fest": "stellte stellten stellt legte legten",
    "hin": "wies wiesen weist",
    "zurück": "wies wiesen weist",
    "darauf": "wies wiesen weist verwies verwiesen",
    "auf": "forderte forderten fordert rief riefen",
    "ein": "räumte räumten räumt gestand gestanden wandte wandten",
    "zu": "gab gaben stimmte stimmten sicherte sicherten",
    "fort": "fuhr fuhren fährt",
    "aus": "führte führten sprach sprachen ging gingen",
    "bekannt": "gab gaben gibt",
    "klar": "stellte stellten",
    "von": "sprach sprachen spricht sprechen",
    "als": "bezeichnete bezeichneten bezeichnet",
}
_AUXILIARIES = (
    "has have had was were is are be been being did does do would will could should can may might must not also later then "
    "a ont avait ha han había hanno aveva habe hat hatte haben hatten wurde worden"
)
_PHRASES = (
    "according to; in the words of; as quoted by; in the opinion of; in the view of; laut; zufolge; nach angaben; nach eigenen "
    "angaben; nach ansicht; nach auskunft; nach aussage; nach aussagen; nach einschätzung; nach meinung; nach worten; nach den "
    "worten; nach informationen; nach darstellung; nach polizeiangaben; nach überzeugung; ersten angaben zufolge; mit den worten; mit "
    "folgenden worten; mit der begründung; selon; d’après; d'après; según; de acuerdo con; en palabras de; secondo; stando a"
)
_JAPANESE = "と述べた と語った と話した と発表した と明らかにした と説明した と主張した と指摘した によると によれば"


@cache
def verbs() -> frozenset[str]:
    """Words that report by themselves."""
    return listed(" ".join((_ENGLISH, _GERMAN, _ROMANCE, _HEBREW, _OFTEN_ELSE)))


@cache
def often_else() -> frozenset[str]:
    """Those of them that are as often something else."""
    return listed(_OFTEN_ELSE)


@cache
def telling() -> frozenset[str]:
    """Verbs behind which stands who is told: "told Quartz"."""
    return listed(_TELLING)


@cache
def particles() -> dict[str, frozenset[str]]:
    """German verbs with the second parts with which they report: "teilte … mit"."""
    found: dict[str, set[str]] = {}
    for part, forms in _SEPARABLE.items():
        for form in forms.split():
            found.setdefault(form, set()).add(part)
    return {form: frozenset(parts) for form, parts in found.items()}


@cache
def auxiliaries() -> frozenset[str]:
    """What stands before a verb and belongs to it: "had said"."""
    return listed(_AUXILIARIES)


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases that report, by their first word, the longest first: "according to"."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(_PHRASES.split("; "), key=len, reverse=True):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(several) for first, several in found.items()}


@cache
def endings() -> tuple[str, ...]:
    """Japanese endings of a sentence that report; they stand without blanks."""
    return tuple(_JAPANESE.split())
