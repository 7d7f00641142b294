package rowan.support.answering;

/** What became of a step of answering. */
public sealed interface AnswerResult {

  /** It is done. */
  record Done() implements AnswerResult {}

  /** It is not. */
  record Refused(AnswerRefusal why) implements AnswerResult {}
}
