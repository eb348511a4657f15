namespace Bulletin.Content.Identifiers;

/// <summary>Days counted on from a day that somebody typed: they stop at the ends of the calendar, the years 1 and 9999.</summary>
public static class DayArithmetic
{
    private const int MonthsOfYear = 12;

    public static DateOnly PlusDays(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <param name="day">The day.</param>
    /// <param name="months">How many; not below 0.</param>
    public static DateOnly PlusMonths(this DateOnly day, int months)
    {
        var left = (DateOnly.MaxValue.Year - day.Year) * MonthsOfYear + MonthsOfYear - day.Month;
        return months <= left ? day.AddMonths(months) : DateOnly.MaxValue;
    }
}
