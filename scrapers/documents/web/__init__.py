"""What every web page needs: from markup to the article's lines, tables and links."""
