namespace Bulletin.OpenData.Drawing;

/// <summary>An axis of numbers from one round value to another.</summary>
internal sealed record Scale(double Low, double High, double Step)
{
    /// <summary>The smallest scale of round steps that holds a range.</summary>
    /// <param name="least">The least value.</param>
    /// <param name="greatest">The greatest.</param>
    /// <param name="fromZero">
    /// Whether the axis must begin at zero: bars are compared by their lengths.
    /// Lines may begin elsewhere where all lies far from zero.
    /// </param>
    /// <param name="steps">About how many steps it has.</param>
    public static Scale Of(double least, double greatest, bool fromZero, int steps = 5)
    {
        if (fromZero || least <= 0 || (greatest - least) > 0.5 * greatest)
            least = Math.Min(0, least);
        if (fromZero || greatest < 0)
            greatest = Math.Max(0, greatest);
        if (greatest <= least)
            greatest = least + Math.Max(1, Math.Abs(least) * 0.1);
        var raw = (greatest - least) / steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
        return new(Math.Floor((least / step) + 1e-9) * step, Math.Ceiling((greatest / step) - 1e-9) * step, step);
    }

    public double At(double value, double from, double to) => from + ((value - Low) / (High - Low) * (to - from));

    public IEnumerable<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((High - Low) / Step);
            for (var i = 0; i <= count; i++)
                yield return Math.Abs(Low + (i * Step)) < Step / 1e6 ? 0 : Low + (i * Step);
        }
    }
}
