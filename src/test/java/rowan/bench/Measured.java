package rowan.bench;

import java.util.List;
import java.util.Map;

/**
 * One thing that is measured: over HTTP, and the same SQL alone.
 *
 * @param name as it is printed
 * @param path of the page; {@code #{n}} stands for what {@code feed} gives
 * @param form what is sent by POST, or nothing for GET
 * @param feed what stands for {@code n}, one after the other, from the start again at its end
 * @param signedInAs account in whose name it is done, or empty for a visitor
 * @param floor the SQL that it comes down to
 */
public record Measured(
    String name,
    String path,
    Map<String, String> form,
    List<String> feed,
    String signedInAs,
    Floor.Script floor) {}
