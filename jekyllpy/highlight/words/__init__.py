"""Tables of words, one module a language; they know no lexer."""
