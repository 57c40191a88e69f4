package io.heed.shared.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Time zones are columns of text. */
public class ZoneIdHandler extends BaseTypeHandler<ZoneId> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, ZoneId zone, JdbcType type)
            throws SQLException {
        statement.setString(index, zone.getId());
    }

    @Override
    public ZoneId getNullableResult(ResultSet row, String column) throws SQLException {
        return of(row.getString(column));
    }

    @Override
    public ZoneId getNullableResult(ResultSet row, int column) throws SQLException {
        return of(row.getString(column));
    }

    @Override
    public ZoneId getNullableResult(CallableStatement statement, int column) throws SQLException {
        return of(statement.getString(column));
    }

    private static ZoneId of(String text) {
        return text == null ? null : ZoneId.of(text);
    }
}
