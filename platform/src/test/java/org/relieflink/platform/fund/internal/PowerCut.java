package org.relieflink.platform.fund.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 断电：statements go through until a number of them; the next one finds no server any more. */
final class PowerCut {
  /** 断在这里。 */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int left = Integer.MAX_VALUE;

  /** So many statements still go through. */
  void after(int statements) {
    left = statements;
  }

  void never() {
    left = Integer.MAX_VALUE;
  }

  JdbcClient over(JdbcClient statements) {
    return (JdbcClient)
        Proxy.newProxyInstance(
            JdbcClient.class.getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sql") && left-- == 0) {
                throw new Broken();
              }
              try {
                return method.invoke(statements, arguments);
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              }
            });
  }
}
