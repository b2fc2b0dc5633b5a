package org.relieflink.platform.console;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;

@DisplayName("页面：字典一览、查找、一部字典")
class DictionaryFaceTest extends FaceTest {
  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CHIEF, "/dictionaries", "dictionaries"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries?q=云溪", "dictionaries-divisions"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries?q=检察官", "dictionaries-found"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries?q=xyzzy", "dictionaries-none"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/approvals", "dictionary-approvals"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/supervision", "dictionary-supervision"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/contracts", "dictionary-contracts"));
  }
}
