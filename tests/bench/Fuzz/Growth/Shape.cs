using Bulletin.Bench.Readers;

namespace Bulletin.Bench.Growth;

/// <summary>An input that grows.</summary>
/// <param name="Kind">What reads it.</param>
/// <param name="Name">In reports.</param>
/// <param name="Make">Makes one of so many parts.</param>
internal sealed record Shape(Kind Kind, string Name, Func<int, byte[]> Make);
