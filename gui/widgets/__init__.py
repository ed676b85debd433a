"""What is seen: each widget takes one part of the session. No widget knows a sibling, none speaks SQL."""
