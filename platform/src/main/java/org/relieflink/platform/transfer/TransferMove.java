package org.relieflink.platform.transfer;

/**
 * 要做的一步。
 *
 * @param version of the page it was chosen on
 * @param reason id of the dated list; may be empty
 * @param unit line of the unit that it names; may be empty
 * @param key idempotency key; empty = none
 */
public record TransferMove(
    TransferAct act, int version, String reason, String unit, String words, String key) {
  public TransferMove {
    reason = reason.strip();
    unit = unit.strip();
    words = words.strip();
    key = key.strip();
  }

  public static TransferMove of(TransferAct act, int version) {
    return new TransferMove(act, version, "", "", "", "");
  }

  public TransferMove saying(String text) {
    return new TransferMove(act, version, reason, unit, text, key);
  }

  public TransferMove because(String id) {
    return new TransferMove(act, version, id, unit, words, key);
  }

  public TransferMove to(String line) {
    return new TransferMove(act, version, reason, line, words, key);
  }

  public TransferMove keyed(String idempotency) {
    return new TransferMove(act, version, reason, unit, words, idempotency);
  }
}
