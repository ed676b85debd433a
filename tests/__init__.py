"""A mirror of gui/, plus journeys/ (one file a user story), bench/ and what holds for the whole house."""
