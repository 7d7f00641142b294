package rowan.support.refuge.network.reading;

import rowan.support.refuge.network.sheet.Sheet;

/** What came of asking a member. */
sealed interface Fetched {

  record Told(Sheet sheet) implements Fetched {}

  record Failed(Failing why) implements Fetched {}
}
