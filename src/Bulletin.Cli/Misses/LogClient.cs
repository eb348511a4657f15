using System.Net;
using System.Net.Sockets;

namespace Bulletin.Cli.Misses;

/// <summary>Tells readers apart by where they ask from.</summary>
/// <remarks>
/// Anybody may send X-Forwarded-For with what they like. Only a proxy of one's own is believed, which asks from this machine or its
/// network, and of what it sends only the last address: what stands before it came with the request.
/// </remarks>
internal static class LogClient
{
    private const string LocalSocket = "unix:";

    /// <summary>Who asked.</summary>
    /// <param name="forwarded">X-Forwarded-For, or empty.</param>
    /// <param name="own">The address of the connection.</param>
    public static string Of(string forwarded, string own) =>
        IsNear(own) && Address(forwarded.Split(',')[^1]) is { } asked ? asked.ToString() : own;

    private static bool IsNear(string own)
    {
        if (own == LocalSocket) return true;
        if (Address(own) is not { } address) return false;
        if (IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal) return true;
        return address.AddressFamily == AddressFamily.InterNetwork
            && address.GetAddressBytes() is [10, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [169, 254, ..];
    }

    // IIS writes + for a space; a port may follow.
    private static IPAddress? Address(string text)
    {
        if (!IPEndPoint.TryParse(text.Trim(' ', '+', '"'), out var found)) return null;
        return found.Address.IsIPv4MappedToIPv6 ? found.Address.MapToIPv4() : found.Address;
    }
}
