using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimDate;

/// <summary>Day numbers → days with what calendars say of them.</summary>
internal static class DimDateTransform
{
    /// <summary>No title was added and nobody joined before.</summary>
    public static readonly DateOnly First = new(2008, 1, 1);

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
