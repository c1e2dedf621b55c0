"""How a server is spoken to: addresses, tokens, redirects, waiting and trying again."""
