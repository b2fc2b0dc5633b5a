package org.relieflink.platform.problem;

import java.util.List;

/**
 * 拒绝：a business no, as a value. A façade returns it; only the web edge turns it into an answer.
 *
 * @param code what is refused
 * @param arguments fill {@code {0}}, {@code {1}} of the texts; never unmasked personal data
 * @param fields the places to mend, all of them, not the first
 */
public record Refusal(RefusalCode code, List<Object> arguments, List<FieldProblem> fields) {

  public Refusal {
    arguments = List.copyOf(arguments);
    fields = List.copyOf(fields);
  }

  public static Refusal of(RefusalCode code, Object... arguments) {
    return new Refusal(code, List.of(arguments), List.of());
  }

  public Refusal withFields(List<FieldProblem> problems) {
    return new Refusal(code, arguments, problems);
  }

  /** For the outermost edge (controllers), and for stopping a background job. */
  public RefusedException asException() {
    return new RefusedException(this);
  }
}
