package rowan.foundation.signin.ceremony;

import java.io.Serializable;

/**
 * What a browser is asked to do with a passkey.
 *
 * @param kept in its session until it answers, once
 * @param written for the page
 */
public record Asked<T extends Serializable>(T kept, String written) {}
