package org.relieflink.platform.care.web;

import java.util.List;
import java.util.UUID;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.GreenChannels;
import org.relieflink.platform.care.GreenChannels.Ask;
import org.relieflink.platform.care.GreenChannels.Green;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.stereotype.Component;

/** 案件页上的绿色通道：until when the review, whom to ask, what is under way. */
@Component("greenOfCase")
class GreenOfCase {
  private final GreenChannels channels;
  private final CareTexts texts;
  private final CurrentOfficer current;
  private final AccessTable table;

  GreenOfCase(GreenChannels channels, CareTexts texts, CurrentOfficer current, AccessTable table) {
    this.channels = channels;
    this.texts = texts;
    this.current = current;
    this.table = table;
  }

  /** 在办的一件移送。 */
  record Made(String href, String number) {}

  /** 一块；open：要不要显示。 */
  record Block(
      boolean open,
      String action,
      String key,
      String by,
      String standing,
      String tag,
      List<Ask> asks,
      List<Made> made,
      boolean writes) {
    static final Block NONE =
        new Block(false, "", "", "", "", "plain", List.of(), List.of(), false);
  }

  public Block of(ReliefCase one) {
    Officer officer = current.get();
    if (!table.allows(officer, "GET", "/transfers")) {
      return Block.NONE;
    }
    return channels
        .of(officer, one)
        .map(it -> block(officer, "/cases/" + one.id(), it))
        .orElse(Block.NONE);
  }

  private Block block(Officer officer, String path, Green one) {
    String standing = one.late() ? "late" : one.reviewed() ? "reviewed" : "waits";
    return new Block(
        true,
        path + "/green-channel",
        UUID.randomUUID().toString(),
        texts.say("green.review", one.reviewBy().toString()),
        texts.say("green." + standing),
        one.late() ? "bad" : one.reviewed() ? "good" : "warn",
        one.asks(),
        one.made().stream().map(it -> new Made("/transfers/" + it.id(), it.number())).toList(),
        table.allows(officer, "POST", "/transfers"));
  }
}
