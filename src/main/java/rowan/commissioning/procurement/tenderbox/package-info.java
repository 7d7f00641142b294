/**
 * The tender box: officers' words, publication, sealed bids and their opening. Start at {@code
 * rowan.commissioning.procurement.tenderbox.TenderBox} for the council and at {@code
 * rowan.commissioning.procurement.tenderbox.Bids} for bidders.
 *
 * <p>Promise: no bid opened early. A bid is encrypted on arrival to a key whose private half exists
 * nowhere. It is made when the tender is published, cut into two parts and forgotten: one part is
 * sealed with the key file and released after the deadline only; the other is split among three
 * officers, two of whom suffice, each share encrypted to a key that only that officer's six words
 * give. Neither the administrator's key file, nor the database, nor one officer, nor all of these
 * together opens a bid; two officers without the key file do not either.
 */
@NamedInterface("tenderbox")
@NullMarked
package rowan.commissioning.procurement.tenderbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
