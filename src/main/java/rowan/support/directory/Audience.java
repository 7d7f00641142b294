package rowan.support.directory;

/** Whom a service is for. A service for everyone names no other. */
public enum Audience {
  EVERYONE,
  WOMEN,
  MEN,
  CHILDREN,
  YOUNG_PEOPLE,
  OLDER_PEOPLE,
  LGBT_PEOPLE,
  ETHNIC_MINORITIES,
  REFUGEES,
  DEAF_PEOPLE,
  DISABLED_PEOPLE
}
