package rowan.commissioning.specification.web;

/**
 * What the reader of a specification's page may do on it.
 *
 * @param open whether anyone may still contribute
 */
public record MayOnDraft(
    boolean write, boolean answer, boolean contribute, boolean agree, boolean open) {}
