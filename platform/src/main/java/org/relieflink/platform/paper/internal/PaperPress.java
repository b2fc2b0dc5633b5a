package org.relieflink.platform.paper.internal;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.relieflink.platform.paper.PaperOrder;
import org.relieflink.platform.paper.PrintedPaper;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** 印：fills the template, sets it, and marks every page. */
@Component
public class PaperPress {
  private static final String STYLES = "/paper/paper.css";

  private final ITemplateEngine templates;
  private final MessageSource messages;
  private final Clock clock;

  PaperPress(ITemplateEngine templates, MessageSource messages, Clock clock) {
    this.templates = templates;
    this.messages = messages;
    this.clock = clock;
    XRLog.setLoggingEnabled(false); // it logs what it sets, and that is personal
  }

  /** One paper; nothing of it is kept. */
  public PrintedPaper print(PaperOrder order) throws IOException {
    Locale locale = LocaleContextHolder.getLocale();
    try (PaperFace face = PaperFace.open();
        PDDocument document = new PDDocument()) {
      PaperText text =
          PaperText.of(templates.process(order.template(), new Context(locale, order.model())));
      text.head(order.mark().line());
      face.replaceLacking(text.document());
      text.lacking(face.lacking(), messages.getMessage("paper.undrawn", null, locale));
      text.style(styles());
      PDType0Font font = face.in(document);
      set(text, document, font);
      new PaperStamp(document, font).all(order.mark(), face);
      describe(document.getDocumentInformation(), order);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return new PrintedPaper(out.toByteArray(), document.getNumberOfPages(), face.lacking());
    }
  }

  private static void set(PaperText text, PDDocument document, PDType0Font font)
      throws IOException {
    var builder =
        new PdfRendererBuilder()
            .useFastMode()
            .usePDDocument(document)
            .useFont(new PDFontSupplier(font), PaperFace.FAMILY)
            .useUriResolver((base, address) -> null)
            .useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withW3cDocument(text.document(), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
    }
  }

  private void describe(PDDocumentInformation about, PaperOrder order) {
    about.setTitle(order.title());
    about.setKeywords(order.mark().hidden());
    about.setCreationDate(GregorianCalendar.from(clock.instant().atZone(clock.getZone())));
  }

  private static String styles() throws IOException {
    try (InputStream in = PaperPress.class.getResourceAsStream(STYLES)) {
      return new String(Objects.requireNonNull(in, STYLES).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
