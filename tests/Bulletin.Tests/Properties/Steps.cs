using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Properties;

/// <summary>
/// A series of steps, each with random choices of its own: when one is left out, the others stay what they are. For what is too intricate
/// for a generator, such as edits that depend on what is there.
/// </summary>
internal sealed class Steps(params int[] seeds)
{
    public int Count => seeds.Length;

    /// <summary>What each step chooses from, in order.</summary>
    public IEnumerable<Random> All => seeds.Select(seed => new Random(seed));

    public static Gen<Steps> Of(int least, int most) =>
        from count in Gen.Choose(least, most)
        from seeds in Gen.Choose(0, int.MaxValue).ArrayOf(count)
        select new Steps(seeds);

    public static IEnumerable<Steps> Smaller(Steps steps) => Pieces.Without(steps.Seeds).Select(fewer => new Steps(fewer));

    /// <summary>Arguments of the constructor, to try the same steps again.</summary>
    public override string ToString() => string.Join(", ", seeds);

    private int[] Seeds => seeds;
}
