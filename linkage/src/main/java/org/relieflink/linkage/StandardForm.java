package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.relieflink.kernel.HanCharacters;

/** 规范写法的指纹。 Fingerprint of the reading rules, so that two versions of them are told apart. */
final class StandardForm {
  /** Invented people (division 99xxxx) written in the ways the readers know. */
  private static final List<CaseParty> SAMPLES =
      List.of(
          sample("欧阳 建国", "990123197006054018", "1970-06-05", "云溪县桥头镇柳湾村3组"),
          sample("買買提·艾力", "990123700605401", "1970年6月", "桥头乡东街社区居委会12号"),
          sample("張某", "99012319700605401X71B1", "19703112", "人民路五十二号院"),
          sample("Ａnna Li", "９９０１２３１９７００６０５４０１８", "05/06/1970", "小湾民组"),
          sample("刘?华", "9.90123E+17", "1970", "省市县街道办事处"));

  static final String FINGERPRINT = fingerprint();

  private StandardForm() {}

  private static CaseParty sample(String name, String number, String birth, String address) {
    return new CaseParty("", name, number, "男", birth, null, address, "+86 139-0013-0912");
  }

  private static String fingerprint() {
    StringBuilder text = new StringBuilder();
    for (int c = FoldedSounds.FIRST_HAN; c <= FoldedSounds.LAST_HAN; c++) {
      text.appendCodePoint(HanCharacters.canonical(c)).append(FoldedSounds.of(c)).append('\n');
    }
    for (CaseParty party : SAMPLES) {
      StandardFields fields = StandardFields.of(party);
      text.append(fields.number()).append('|').append(fields.name()).append('|');
      text.append(fields.nameSound()).append('|').append(fields.surnameSound()).append('|');
      text.append(fields.birth()).append('|').append(fields.numberBirth()).append('|');
      text.append(fields.sex()).append('|').append(fields.village()).append('|');
      text.append(fields.phone()).append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
