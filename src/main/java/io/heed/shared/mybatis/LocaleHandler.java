package io.heed.shared.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Languages are columns of text. */
public class LocaleHandler extends BaseTypeHandler<Locale> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Locale locale, JdbcType type)
            throws SQLException {
        statement.setString(index, locale.toLanguageTag());
    }

    @Override
    public Locale getNullableResult(ResultSet row, String column) throws SQLException {
        return of(row.getString(column));
    }

    @Override
    public Locale getNullableResult(ResultSet row, int column) throws SQLException {
        return of(row.getString(column));
    }

    @Override
    public Locale getNullableResult(CallableStatement statement, int column) throws SQLException {
        return of(statement.getString(column));
    }

    private static Locale of(String text) {
        return text == null ? null : Locale.forLanguageTag(text);
    }
}
