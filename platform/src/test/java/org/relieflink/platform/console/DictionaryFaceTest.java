package org.relieflink.platform.console;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：字典一览、查找、一部字典")
class DictionaryFaceTest extends FaceTest {
  @Autowired Dictionaries dictionaries;

  @BeforeAll
  void anOlderOne() {
    EditionTest.older(jdbc, dictionaries.find("quotas").orElseThrow());
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.CHIEF, "/dictionaries", "dictionaries"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries?q=云溪", "dictionaries-divisions"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries?q=检察官", "dictionaries-found"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries?q=xyzzy", "dictionaries-none"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/approvals", "dictionary-approvals"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/supervision", "dictionary-supervision"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/contracts", "dictionary-contracts"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/quotas/editions", "dictionary-editions"),
        Face.of(DemoAccounts.CHIEF, "/dictionaries/levels/editions", "dictionary-editions-first"));
  }
}
