using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimDate;

/// <summary>Day numbers → days with what calendars say of them.</summary>
internal static class DimDateTransform
{
    /// <summary>The first date that a two-digit year says to Spark.</summary>
    public static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>The last one.</summary>
    public static readonly DateOnly Last = new(2099, 12, 31);

    /// <param name="days">A column <c>id</c> with days since <see cref="First"/>.</param>
    public static DataFrame Apply(DataFrame days)
    {
        var date = Col("date");
        return Rows.Of<DateRow>(days.Select(DateAdd(Lit(First), Col("id").Cast("int")).As("date")))
            .Set(day => day.Date, date)
            .Set(day => day.Year, Year(date))
            .Set(day => day.Quarter, Quarter(date))
            .Set(day => day.Month, Month(date))
            .Set(day => day.MonthStart, Trunc(date, "month"))
            .Set(day => day.QuarterStart, Trunc(date, "quarter"))
            .Set(day => day.Weekday, WeekDay(date) + 1)
            .ToRows();
    }
}
