package org.relieflink.platform.transfer;

import org.jspecify.annotations.Nullable;

/**
 * 要做的一步。
 *
 * @param version of the page it was chosen on
 * @param reason id of the dated list; may be empty
 * @param unit line of the unit that it names; may be empty
 * @param key idempotency key; empty = none
 * @param sexual what the signer says of the case; null = not said, which no sending takes
 */
public record TransferMove(
    TransferAct act,
    int version,
    String reason,
    String unit,
    String words,
    String key,
    @Nullable Boolean sexual) {
  public TransferMove {
    reason = reason.strip();
    unit = unit.strip();
    words = words.strip();
    key = key.strip();
  }

  public static TransferMove of(TransferAct act, int version) {
    return new TransferMove(act, version, "", "", "", "", null);
  }

  /** The signer's: the question of the draft is answered once more. */
  public static TransferMove send(int version, boolean sexual) {
    return new TransferMove(TransferAct.SEND, version, "", "", "", "", sexual);
  }

  public TransferMove saying(String text) {
    return new TransferMove(act, version, reason, unit, text, key, sexual);
  }

  public TransferMove because(String id) {
    return new TransferMove(act, version, id, unit, words, key, sexual);
  }

  public TransferMove to(String line) {
    return new TransferMove(act, version, reason, line, words, key, sexual);
  }

  public TransferMove keyed(String idempotency) {
    return new TransferMove(act, version, reason, unit, words, idempotency, sexual);
  }
}
