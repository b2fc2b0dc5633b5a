package org.relieflink.platform.relief;

/**
 * 别的院要做的一步。
 *
 * @param version of the page it was chosen on
 * @param amountFen share that is proposed; 0 for all else
 */
public record HelpMove(HelpAct act, int version, long amountFen, String words) {
  public HelpMove {
    words = words.strip();
  }
}
