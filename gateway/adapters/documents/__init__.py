"""PDF documents, set by typst from the templates in this folder."""
