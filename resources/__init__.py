"""Icons, style, translations and the sample article, found the same way in a checkout and in a wheel."""
