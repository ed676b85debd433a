"""Where tags live: the only room that speaks SQL. No Qt and no file formats may enter."""
