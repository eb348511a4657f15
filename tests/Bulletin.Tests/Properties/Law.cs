using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Bulletin.Tests.Properties;

/// <summary>
/// Tries on generated inputs what must hold for all of them. A failure shows the smallest input that breaks it, and the seed that brings it
/// back.
/// </summary>
/// <remarks>
/// Every run tries the same inputs. The environment variable BULLETIN_SEED asks for others: <c>any</c>, a number, or the three that a
/// failure
/// shows behind “Replay directly”, to try that one input again.
/// </remarks>
internal static class Law
{
    private const string Usual = "20240305";

    /// <summary>Fails when <paramref name="holds"/> throws for one of <paramref name="runs"/> inputs.</summary>
    /// <param name="inputs">Makes an input. Its <c>ToString</c> is what a failure shows.</param>
    /// <param name="smaller">The inputs to try next where one fails, the smallest first.</param>
    /// <param name="holds">Throws when the law is broken.</param>
    /// <param name="runs">How many inputs are tried.</param>
    public static void ForAll<T>(Gen<T> inputs, Func<T, IEnumerable<T>> smaller, Action<T> holds, int runs = 200) =>
        Check.One(Configured(runs), Prop.ForAll(Arb.From(inputs, smaller), holds));

    /// <summary>The same for texts made of pieces, which get smaller by losing some.</summary>
    public static void ForAll(Gen<Pieces> inputs, Action<string> holds, int runs = 200) =>
        ForAll(inputs, Pieces.Smaller, pieces => holds(pieces.Text), runs);

    /// <summary>The same for a series of steps, which gets smaller by leaving some out.</summary>
    public static void ForAll(Gen<Steps> inputs, Action<Steps> holds, int runs = 200) => ForAll(inputs, Steps.Smaller, holds, runs);

    /// <summary>The same for numbers, which get smaller towards the least.</summary>
    public static void ForAll(int least, int most, Action<int> holds, int runs = 200) =>
        ForAll(Gen.Choose(least, most), number => Towards(least, number), holds, runs);

    private static Config Configured(int runs)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(runs).WithQuietOnSuccess(true);
        var wanted = Environment.GetEnvironmentVariable("BULLETIN_SEED") ?? Usual;
        if (wanted == "any") return config;
        ulong[] numbers = [.. wanted.Trim('(', ')').Split(',').Select(number => ulong.Parse(number, CultureInfo.InvariantCulture))];
        return config.WithReplay(numbers switch
        {
            [var seed, var gamma, var size] => new Replay(new Rnd(seed, gamma), FSharpOption<int>.Some((int)size)),
            [var seed, ..] => new Replay(new Rnd(seed), null),
            _ => null,
        });
    }

    private static IEnumerable<int> Towards(int least, int number)
    {
        for (var step = number - least; step > 0; step /= 2) yield return number - step;
    }
}
