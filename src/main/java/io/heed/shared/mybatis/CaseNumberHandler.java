package io.heed.shared.mybatis;

import io.heed.shared.CaseNumber;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Case numbers are columns of text. */
public class CaseNumberHandler extends BaseTypeHandler<CaseNumber> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, CaseNumber number, JdbcType type)
            throws SQLException {
        statement.setString(index, number.value());
    }

    @Override
    public CaseNumber getNullableResult(ResultSet row, String column) throws SQLException {
        return of(row.getString(column));
    }

    @Override
    public CaseNumber getNullableResult(ResultSet row, int column) throws SQLException {
        return of(row.getString(column));
    }

    @Override
    public CaseNumber getNullableResult(CallableStatement statement, int column) throws SQLException {
        return of(statement.getString(column));
    }

    private static CaseNumber of(String text) {
        return text == null ? null : new CaseNumber(text);
    }
}
