package org.gongkai.databases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that break before the first statement that contains a given text, as when the process is killed there. */
public final class DyingDataSource extends DelegatingDataSource {
    private final String lastWords;

    public DyingDataSource(DataSource living, String lastWords) {
        super(living);
        this.lastWords = lastWords;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                DyingDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return method.getName().equals("createStatement") ? mortal((Statement) result) : result;
                });
    }

    private Statement mortal(Statement statement) {
        return (Statement) Proxy.newProxyInstance(
                DyingDataSource.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof String sql && sql.contains(lastWords)) {
                        statement.getConnection().abort(Runnable::run);
                        throw new SQLException("the connection broke before: " + lastWords, "08S01");
                    }
                    return call(statement, method, arguments);
                });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
