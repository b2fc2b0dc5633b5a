package org.relieflink.proof.parcel;

import org.relieflink.proof.Algorithm;
import org.relieflink.proof.Fields;
import org.relieflink.proof.GroupedDigits;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.Octets;
import org.relieflink.proof.VerifyingKey;

/**
 * 站点名片：the public halves of a site's keys, handed over by people and read out on the telephone.
 *
 * @param site name, small letters and digits
 * @param signs what its packages and receipts are checked with
 * @param seals what is sealed for it with
 */
public record SiteCard(String site, VerifyingKey signs, SealingKey seals) {
  private static final String FORM = "relief-site/1";
  private static final String NAME = "[a-z][a-z0-9]{1,19}";
  private static final int SPOKEN = 32; // hexadecimal digits: 128 bits

  public SiteCard {
    if (!isName(site)) {
      throw new IllegalArgumentException("not a name of a site");
    }
  }

  /** Whether a text can name a site or a channel: 2 to 20 small letters and digits. */
  public static boolean isName(String text) {
    return text.matches(NAME);
  }

  public String text() {
    return Fields.line(FORM)
        .add("site", site)
        .add("signs", signs.algorithm().code())
        .add("signing-key", signs.key().base64())
        .add("suite", seals.suite().code())
        .add("sealing-key", seals.key().base64())
        .text();
  }

  /**
   * Reads the card that somebody brought; once it is accepted {@link #parse} is enough.
   *
   * @throws ParcelRefusedException when the text is none, or nothing can be sealed for its key
   */
  public static SiteCard accept(String text) {
    SiteCard card = parse(text);
    try {
      card.seals.suite().generate().agree(card.seals.key());
      return card;
    } catch (IllegalArgumentException | IllegalStateException unusable) {
      throw new ParcelRefusedException(ParcelFault.KEY_UNUSABLE, "");
    }
  }

  /**
   * Reads {@link #text}; the key is not tried.
   *
   * @throws ParcelRefusedException when the text is none
   */
  public static SiteCard parse(String text) {
    try {
      Fields fields = Fields.parse(FORM, text.strip());
      SiteCard card =
          new SiteCard(
              fields.get("site"),
              new VerifyingKey(
                  Algorithm.ofCode(fields.get("signs")),
                  Octets.ofBase64(fields.get("signing-key"))),
              new SealingKey(
                  Suite.ofCode(fields.get("suite")), Octets.ofBase64(fields.get("sealing-key"))));
      if (!card.text().equals(text.strip())) {
        throw new IllegalArgumentException("not in the one form");
      }
      return card;
    } catch (IllegalArgumentException | IllegalStateException none) {
      throw new ParcelRefusedException(ParcelFault.KEY_UNUSABLE, "");
    }
  }

  /** Half of the SHA-256 of the text, in groups: what two people compare. */
  public String fingerprint() {
    byte[] bytes = text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return GroupedDigits.of(LogDigest.SHA256.plain(bytes).hex().substring(0, SPOKEN));
  }
}
