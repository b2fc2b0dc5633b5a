package org.relieflink.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.KeyChallenge;
import org.relieflink.platform.access.KeyDone;
import org.relieflink.platform.access.KeyOutcome;
import org.relieflink.platform.access.NewKey;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.SecurityKeys;
import org.relieflink.platform.problem.FieldProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记、取消自己的安全密钥；shown on the page of the own second step. */
@Controller
class KeyPage {
  private static final String HERE = "redirect:/second-factor";
  private final SecurityKeys keys;
  private final SecondFactors factors;
  private final CurrentOfficer current;
  private final FactorTexts texts;

  KeyPage(SecurityKeys keys, SecondFactors factors, CurrentOfficer current, FactorTexts texts) {
    this.keys = keys;
    this.factors = factors;
    this.current = current;
    this.texts = texts;
  }

  /** 表单里填的；the browser adds the answer of the key. */
  record Form(String name, String password, String answer) {
    Form {
      name = Objects.requireNonNullElse(name, "");
      password = Objects.requireNonNullElse(password, "");
      answer = Objects.requireNonNullElse(answer, "");
    }

    @Override
    public String toString() {
      return "Form";
    }
  }

  @PostMapping("/second-factor/keys")
  String register(
      @ModelAttribute Form form,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    KeyChallenge asked = KeyView.asked(request.getSession());
    if (asked == null) {
      return HERE;
    }
    KeyDone done =
        keys.register(current.get(), asked, new NewKey(form.name, form.password, form.answer));
    if (done.outcome() == KeyOutcome.DONE) {
      factors.goOn(request, response);
      List<String> codes = done.checked().codes();
      if (!codes.isEmpty()) {
        redirect.addFlashAttribute("codes", codes);
      }
      redirect.addFlashAttribute("flash", texts.key(codes.isEmpty() ? "done.DONE" : "done.codes"));
      return HERE;
    }
    return refused(done, password(done) ? "key-password" : "key-name", redirect);
  }

  private static boolean password(KeyDone done) {
    return done.outcome() == KeyOutcome.WRONG_PASSWORD;
  }

  @PostMapping("/second-factor/keys/{id}/removal")
  String remove(
      @ModelAttribute Removal form,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    KeyDone done = keys.remove(current.get(), form.id, form.password);
    if (done.outcome() != KeyOutcome.DONE) {
      return refused(done, "key-" + form.id, redirect);
    }
    factors.goOn(request, response);
    redirect.addFlashAttribute("flash", texts.key("done.removed"));
    return HERE;
  }

  /**
   * 取消哪一把。
   *
   * @param id from the address
   */
  record Removal(long id, String password) {
    Removal {
      password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
      return "Removal[" + id + "]";
    }
  }

  private String refused(KeyDone done, String field, RedirectAttributes redirect) {
    String sentence =
        password(done)
            ? texts.wrong(done.checked(), FactorTexts.Wrong.PASSWORD)
            : texts.key("refused." + done.outcome().name());
    redirect.addFlashAttribute("problems", List.of(new FieldProblem(field, sentence)));
    return HERE;
  }
}
