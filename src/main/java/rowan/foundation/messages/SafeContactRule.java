package rowan.foundation.messages;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What a safe contact plan allows. Pure: the plan, the channel and the moment decide. */
@FunctionalInterface
interface SafeContactRule {

  /** How old the last check of a plan may be before nothing is sent by it, in days. */
  int LONGEST_UNCHECKED = 90;

  Optional<MessageRefusal> objection(SafeWindow plan, Channel channel, ZonedDateTime moment);

  SafeContactRule ONLY_BY_THE_CHANNEL_THAT_IS_SAFE =
      (plan, channel, moment) ->
          refuseIf(plan.channel() != channel, MessageRefusal.NOT_THIS_CHANNEL);

  SafeContactRule ONLY_WHAT_CAN_BE_SENT =
      (plan, channel, moment) ->
          switch (channel) {
            case CALL -> Optional.of(MessageRefusal.RING_INSTEAD);
            case LETTER -> Optional.of(MessageRefusal.POST_BY_HAND);
            case TEXT, EMAIL, IN_ROWAN -> Optional.empty();
          };

  SafeContactRule ONLY_BY_A_PLAN_CHECKED_LATELY =
      (plan, channel, moment) -> {
        var day = moment.toLocalDate();
        return refuseIf(
            plan.checkedOn().plusDays(LONGEST_UNCHECKED).isBefore(day),
            MessageRefusal.NOT_CHECKED_LATELY);
      };

  SafeContactRule ONLY_IN_SAFE_HOURS =
      (plan, channel, moment) ->
          refuseIf(
              channel != Channel.IN_ROWAN && !plan.includes(moment),
              MessageRefusal.NOT_AT_THIS_HOUR);

  /** In this order, so that the refusal names what must be put right first. */
  List<SafeContactRule> IN_FORCE =
      List.of(
          ONLY_BY_THE_CHANNEL_THAT_IS_SAFE,
          ONLY_WHAT_CAN_BE_SENT,
          ONLY_BY_A_PLAN_CHECKED_LATELY,
          ONLY_IN_SAFE_HOURS);

  /** Why a message may not go, or nothing if it may. */
  static Optional<MessageRefusal> firstObjection(
      SafeWindow plan, Channel channel, ZonedDateTime moment) {
    return IN_FORCE.stream()
        .flatMap(rule -> rule.objection(plan, channel, moment).stream())
        .findFirst();
  }

  private static Optional<MessageRefusal> refuseIf(boolean breaks, MessageRefusal refusal) {
    return breaks ? Optional.of(refusal) : Optional.empty();
  }
}
