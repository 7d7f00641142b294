package rowan.foundation.web;

/**
 * A form whose file is read as it comes, declared as a bean by the room it belongs to.
 *
 * @param path a pattern of Spring's, such as {@code /cases/{id}/documents}
 */
public record StreamedForm(String path) {}
