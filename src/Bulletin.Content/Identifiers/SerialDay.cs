using System.Globalization;

namespace Bulletin.Content.Identifiers;

/// <summary>The numbers by which spreadsheets keep days.</summary>
public static class SerialDay
{
    // These are 1950 to 2099.
    private const int First = 18264;
    private const int Last = 73050;
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>The day of a number; null: it is none of our days.</summary>
    public static DateOnly? Of(long number) => number is >= First and <= Last ? Epoch.AddDays((int)number) : null;

    /// <summary>The day of a number as it is typed; its decimals are the time of day.</summary>
    public static DateOnly? Of(string typed)
    {
        var whole = typed.IndexOf('.') is var point and > 0 ? typed[..point] : typed;
        return whole.Length == 5
            && typed.All(c => char.IsAsciiDigit(c) || c == '.')
            && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Of(number)
            : null;
    }
}
