package rowan.support.casework;

/** A community that somebody says they belong to, if they wish to say. Silence is not 'no'. */
public enum Community {
  ETHNIC_MINORITY("People of an ethnic minority"),
  REFUGEE("Refugees and people seeking asylum"),
  SAME_SEX_RELATIONSHIP("People in a same-sex relationship"),
  TRANSGENDER("Transgender people");

  private final String title;

  Community(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
