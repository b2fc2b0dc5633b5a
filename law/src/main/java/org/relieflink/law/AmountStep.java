package org.relieflink.law;

import java.math.BigDecimal;
import org.relieflink.law.internal.CanonicalJson;

/**
 * 计算的一步：规则、依据、范围、选定、谁选的、理由、得数、累计。One step of the calculation; the sheet shown is this list.
 *
 * @param label at most seven Chinese characters, for the picture
 * @param title the label with its case: {@code 生活困难：2 档}
 * @param detail one line under the picture: {@code 2 档，10 倍}
 * @param unit of the chosen value: {@code 倍}, {@code 系数}, {@code 元} or {@code 个月}
 * @param chooser a named person, {@code 自动算出}, {@code 按事实} or {@code 默认口径}
 * @param stepFen what the step adds (0 for factors and the cap)
 * @param runningFen the total after the step
 */
public record AmountStep(
    AmountRule rule,
    String label,
    String title,
    String detail,
    Clause clause,
    Allowed allowed,
    BigDecimal chosen,
    String unit,
    String chooser,
    String reason,
    long stepFen,
    long runningFen) {
  /** The chosen value in figures: {@code 10}, {@code 0.7}. */
  public String chosenText() {
    return CanonicalJson.plain(chosen);
  }

  /** Whether a person may choose here. */
  public boolean discretionary() {
    return allowed instanceof Allowed.Range;
  }
}
