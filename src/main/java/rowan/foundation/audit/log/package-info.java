/**
 * The log over the audit entries: a Merkle tree whose heads are signed and handed to a witness
 * outside. Start at {@link rowan.foundation.audit.log.Sequencer}.
 *
 * <p>An entry is written in the transaction of its look. Within two seconds of that transaction's
 * end the sequencer gives it a place in the tree, and its hash goes to the witness: from then on
 * nobody, the owner of the database included, can change it unnoticed.
 */
@NullMarked
package rowan.foundation.audit.log;

import org.jspecify.annotations.NullMarked;
