package org.relieflink.platform.document;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：文书")
class DocumentFaceTest extends FaceTest {
  @Autowired Documents documents;

  private long issued;
  private long checked;
  private long form;

  @BeforeAll
  void papers() {
    issued = DocumentSamples.issued(documents, 1).id();
    checked = DocumentSamples.checked(documents, 2).id();
    form =
        documents
            .draft(
                DocumentSamples.WRITER,
                DocumentSamples.order(
                    DocumentKind.RECOMMENDATION,
                    java.util.Map.of(
                        "department", "云溪县民政局",
                        "person", "王桂芳",
                        "case_summary", "丈夫在案件中死亡。",
                        "relief_given", "给予国家司法救助金4万元。",
                        "family", "两个孩子上小学，老人有病。",
                        "needs", "建议纳入低保，给予临时救助。",
                        "reply_by", "2026-12-28",
                        "contact", "林检察官",
                        "contact_phone", "0990-1234567")))
            .orThrow()
            .id();
  }

  private static void refused(Page page) {
    page.click("main form[method='post'] button.button--primary");
    page.waitForSelector(".error-summary");
  }

  private static void unfolded(Page page) {
    page.click("details.fold summary");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(DemoAccounts.PROSECUTOR, "/documents?state=issued", "documents"),
        Face.of(DemoAccounts.PROSECUTOR, "/documents/" + issued, "document"),
        Face.of(DemoAccounts.CHIEF, "/documents/" + checked, "document-to-issue")
            .after(DocumentFaceTest::unfolded),
        Face.of(DemoAccounts.CLERK, "/documents/" + form, "document-letter"),
        Face.of(DemoAccounts.PROSECUTOR, "/documents/" + form + "/edit", "document-edit"),
        Face.of(DemoAccounts.CLERK, "/documents/new", "document-choose"),
        Face.of(DemoAccounts.CLERK, "/documents/new?kind=promise", "document-new-refused")
            .after(DocumentFaceTest::refused),
        Face.of(DemoAccounts.CLERK, "/documents/forms?lang=en", "document-forms-en"));
  }
}
