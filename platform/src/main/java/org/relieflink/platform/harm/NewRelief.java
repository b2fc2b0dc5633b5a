package org.relieflink.platform.harm;

/**
 * 要预留的一笔：not yet reserved; its text form never shows whose it is.
 *
 * @param ticket of the look that came before: nobody reserves without having looked
 * @param recipient the recipient's citizen number as typed
 * @param amountFen in fen
 * @param joint whether it is one part of a relief that several organs give together
 * @param words the approval that allows it, where the total lies above the cap; else may be empty
 * @param key idempotency key; empty = none
 */
public record NewRelief(
    String ticket,
    String recipient,
    String caseNo,
    long amountFen,
    boolean joint,
    String words,
    String key) {
  public NewRelief {
    caseNo = caseNo.strip();
    words = words.strip();
  }

  @Override
  public String toString() {
    return "NewRelief[" + amountFen + "]";
  }
}
