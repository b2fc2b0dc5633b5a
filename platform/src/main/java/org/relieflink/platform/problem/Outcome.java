package org.relieflink.platform.problem;

import java.util.function.Function;

/** 结果或拒绝：what an act gives: a value, or a business no that is a value too. */
public sealed interface Outcome<T> {

  /** For the outermost edge: pages and the API turn the refusal into an answer. */
  T orThrow();

  /** The same refusal, or the value as the next one needs it. */
  <R> Outcome<R> map(Function<? super T, ? extends R> next);

  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {
    @Override
    public T orThrow() {
      return value;
    }

    @Override
    public <R> Outcome<R> map(Function<? super T, ? extends R> next) {
      return new Done<>(next.apply(value));
    }
  }

  /** It was not done, and this is why and what to do next. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {
    @Override
    public T orThrow() {
      throw refusal.asException();
    }

    @Override
    public <R> Outcome<R> map(Function<? super T, ? extends R> next) {
      return new Refused<>(refusal);
    }
  }

  static <T> Outcome<T> of(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(RefusalCode code, Object... arguments) {
    return new Refused<>(Refusal.of(code, arguments));
  }
}
