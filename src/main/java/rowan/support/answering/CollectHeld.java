package rowan.support.answering;

import java.util.Optional;
import java.util.UUID;
import rowan.foundation.access.Actor;

/**
 * Collects what is held for a request.
 *
 * @param caseNumber which person it is, where several have that name
 * @param children whose right it is to have what is held of the children
 */
public record CollectHeld(
    Actor by, UUID request, Optional<String> caseNumber, ChildrensRight children) {}
