package org.relieflink.platform.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusalAnswer;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.problem.WebRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** 出错归口：every exception of a handler becomes a refusal with a code; none shows its stack. */
@ControllerAdvice
class RefusalAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);
  private final RefusalAnswer answer;

  RefusalAdvice(RefusalAnswer answer) {
    this.answer = answer;
  }

  @ExceptionHandler(RefusedException.class)
  Object refused(RefusedException refused, HttpServletRequest request) {
    return answer.of(refused.refusal(), request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  Object notReadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
    return answer.of(bodyRefusal(failure.getCause()), request, HttpHeaders.EMPTY);
  }

  private static Refusal bodyRefusal(@Nullable Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return Refusal.of(WebRefusal.UNKNOWN_KEY, unknown.getPropertyName());
    }
    if (cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
      return Refusal.of(WebRefusal.WRONG_TYPE, fieldName(wrong));
    }
    return Refusal.of(WebRefusal.MALFORMED);
  }

  private static String fieldName(DatabindException wrong) {
    var name = new StringBuilder();
    for (var step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        name.append('[').append(step.getIndex()).append(']');
      } else {
        name.append(name.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return name.toString();
  }

  @ExceptionHandler(TypeMismatchException.class)
  Object wrongType(TypeMismatchException failure, HttpServletRequest request) {
    String name =
        failure instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(failure.getPropertyName());
    return answer.of(Refusal.of(WebRefusal.WRONG_TYPE, name), request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler(MethodArgumentNotValidException.class)
  Object invalid(MethodArgumentNotValidException failure, HttpServletRequest request) {
    List<FieldProblem> fields =
        failure.getFieldErrors().stream()
            .map(
                error ->
                    new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
            .toList();
    var refusal = Refusal.of(WebRefusal.INVALID_FIELDS, fields.size()).withFields(fields);
    return answer.of(refusal, request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler({
    ServletRequestBindingException.class,
    MissingServletRequestPartException.class
  })
  Object missing(Exception failure, HttpServletRequest request) {
    return answer.of(Refusal.of(WebRefusal.MISSING_PARAMETER), request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Object tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request) {
    return answer.of(Refusal.of(WebRefusal.FILE_TOO_LARGE), request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler(NoResourceFoundException.class)
  Object notFound(NoResourceFoundException failure, HttpServletRequest request) {
    return answer.of(Refusal.of(WebRefusal.NOT_FOUND), request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  Object method(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
    var refusal = Refusal.of(WebRefusal.METHOD_NOT_ALLOWED, failure.getMethod());
    return answer.of(refusal, request, failure.getHeaders());
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  Object form(HttpMediaTypeNotSupportedException failure, HttpServletRequest request) {
    return answer.of(Refusal.of(WebRefusal.UNSUPPORTED_FORM), request, failure.getHeaders());
  }

  /** No file where one belongs, or the parts of the form are broken. */
  @ExceptionHandler(MultipartException.class)
  Object noParts(MultipartException failure, HttpServletRequest request) {
    return answer.of(Refusal.of(WebRefusal.UNSUPPORTED_FORM), request, HttpHeaders.EMPTY);
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  Object accept(HttpMediaTypeNotAcceptableException failure, HttpServletRequest request) {
    return answer.of(Refusal.of(WebRefusal.NOT_ACCEPTABLE), request, HttpHeaders.EMPTY);
  }

  /** Security has its own handlers further out: let them speak. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void security(RuntimeException failure) {
    throw failure;
  }

  @ExceptionHandler(Exception.class)
  Object internal(Exception failure, HttpServletRequest request) {
    LOG.error("unexpected error, reported without details to the client", failure);
    return answer.of(Refusal.of(WebRefusal.INTERNAL), request, HttpHeaders.EMPTY);
  }
}
